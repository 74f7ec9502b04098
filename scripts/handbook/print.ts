import { withPageNumbers } from "@ansinh/policies/handbook";
import { type Browser, chromium } from "playwright-core";
import { pagesOfAnchors, withDate } from "./pdf.ts";

/** Numbers are put into gaps of fixed width, so one more setting is enough; a third shows a fault. */
const settingsMax = 3;

export interface Printed {
  /** With its page numbers. */
  readonly html: string;
  readonly pdf: Buffer;
}

/** Sets the book, reads on which pages its parts stand, and sets it again with those numbers. */
export async function printBook(executablePath: string, html: string, day: string): Promise<Printed> {
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    let page = html;
    for (let setting = 1; setting <= settingsMax; setting += 1) {
      const pdf = await setOnce(browser, page);
      const numbered = withPageNumbers(page, pagesOfAnchors(pdf));
      if (numbered === page) return { html: page, pdf: withDate(pdf, day) };
      page = numbered;
    }
    throw new Error("the page numbers never came to rest");
  } finally {
    await browser.close();
  }
}

async function setOnce(browser: Browser, html: string): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.setContent(html, { waitUntil: "load", timeout: 0 });
    await page.evaluate("document.fonts.ready");
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await page.close();
  }
}
