import { expect, test } from "vitest";
import { errorShown } from "./log.ts";

test("an error of the database is logged without the row it quotes", () => {
  const error = Object.assign(new Error("duplicate key"), {
    code: "23505",
    constraint: "person_number",
    detail: "Failing row contains (Nguyễn Văn A, 024…)",
    where: "COPY fact, line 3",
  });
  const shown = errorShown(error);
  expect(shown).toMatchObject({ code: "23505", constraint: "person_number", message: "duplicate key" });
  expect(JSON.stringify(shown)).not.toContain("Nguyễn Văn A");
  expect(JSON.stringify(shown)).not.toContain("line 3");
});
