import { text } from "@ansinh/engine";
import { localPension } from "../level.ts";

export const tuyenQuang = localPension("tuyen-quang", text("tỉnh Tuyên Quang", "Tuyên Quang"), 530_000);
