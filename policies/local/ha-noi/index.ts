import { text } from "@ansinh/engine";
import { localPension } from "../level.ts";

export const haNoi = localPension("ha-noi", text("thành phố Hà Nội", "Hà Nội"), 650_000);
