import { fileURLToPath } from "node:url";
import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from "@mantine/core";
import react from "@vitejs/plugin-react";
import presetMantine from "postcss-preset-mantine";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";
import { theme, themeVariables } from "./src/app/theme.ts";

/** Mantine would write its variables into a style element at run time, which our content policy forbids. */
function themeFile(): Plugin {
  const id = "virtual:theme.css";
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const base = convertCssVariables(defaultCssVariablesResolver(merged), ":root");
  return {
    name: "ansinh-theme",
    resolveId: (source) => (source === id ? id : null),
    load: (source) => (source === id ? `${base}\n${convertCssVariables(themeVariables, ":root")}` : null),
  };
}

/** The browser keeps one name for the server it talks to in development: `ANSINH_URL`. */
const server = process.env.ANSINH_URL ?? "http://localhost:8080";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `--mode gallery` builds the page that shows the kit; everything else is the app. */
export default defineConfig(({ mode }) => ({
  root: here(mode === "gallery" ? "gallery" : "."),
  publicDir: here("public"),
  plugins: [react(), themeFile()],
  css: { postcss: { plugins: [presetMantine()] } },
  resolve: {
    conditions: ["@ansinh/source", ...defaultClientConditions],
    alias: {
      "#pure": here("../server/src/modules"),
      "#kernel/search-key.ts": here("../server/src/kernel/search-key.ts"),
    },
    dedupe: ["react", "react-dom"],
  },
  build: {
    outDir: here(mode === "gallery" ? "dist-gallery" : "dist"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": server } },
}));
