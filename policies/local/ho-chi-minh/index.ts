import { text } from "@ansinh/engine";
import { localPension } from "../level.ts";

export const hoChiMinh = localPension(
  "ho-chi-minh",
  text("Thành phố Hồ Chí Minh", "Hồ Chí Minh City"),
  650_000,
);
