import { Drawer } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTexts } from "../texts/define.ts";
import { appTexts } from "../texts.ts";
import styles from "./frame.module.css";
import { Head } from "./head.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { KnownBand, KnownDialog } from "./known.tsx";
import { Navigation } from "./navigation.tsx";
import { Palette } from "./palette.tsx";

/** Head, left menu, content: the same around every page, folded into a drawer on a telephone. */
export function Frame() {
  const t = useTexts(appTexts);
  const [menu, menuActions] = useDisclosure(false);
  const [palette, paletteActions] = useDisclosure(false);
  const [keys, keysActions] = useDisclosure(false);
  const [known, knownActions] = useDisclosure(false);
  useHotkeys([["mod+K", paletteActions.open]], []);
  useHotkeys([["shift+?", keysActions.open]]);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes whenever the page changes (2026-11-22)
  useEffect(menuActions.close, [path]);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t("skip")}
      </a>
      <Head
        onMenu={menuActions.open}
        onSearch={paletteActions.open}
        onKeys={keysActions.open}
        onKnown={knownActions.open}
      />
      <nav className={styles.side} aria-label={t("menu")}>
        <Navigation />
      </nav>
      <main id="content" className={styles.content} tabIndex={-1}>
        <KnownBand />
        <Outlet />
      </main>
      <Drawer
        opened={menu}
        onClose={menuActions.close}
        title={t("menu")}
        size={288}
        closeButtonProps={{ "aria-label": t("closeMenu") }}
      >
        <Navigation />
      </Drawer>
      <Palette opened={palette} onClose={paletteActions.close} />
      <KeysDialog opened={keys} onClose={keysActions.close} />
      <KnownDialog opened={known} onClose={knownActions.close} />
    </div>
  );
}
