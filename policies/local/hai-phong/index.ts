import { text } from "@ansinh/engine";
import { localPension } from "../level.ts";

export const haiPhong = localPension("hai-phong", text("thành phố Hải Phòng", "Hải Phòng"), 700_000);
