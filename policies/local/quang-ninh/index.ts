import { text } from "@ansinh/engine";
import { localPension } from "../level.ts";

export const quangNinh = localPension("quang-ninh", text("tỉnh Quảng Ninh", "Quảng Ninh"), 700_000);
