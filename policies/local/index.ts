import { haNoi } from "./ha-noi/index.ts";
import { haiPhong } from "./hai-phong/index.ts";
import { hoChiMinh } from "./ho-chi-minh/index.ts";
import type { LocalLevel } from "./level.ts";
import { quangNinh } from "./quang-ninh/index.ts";
import { tuyenQuang } from "./tuyen-quang/index.ts";

export type { LocalLevel } from "./level.ts";

/** What provinces decided above the national levels: put over the law for one province. */
export const localLevels: readonly LocalLevel[] = [haNoi, hoChiMinh, haiPhong, quangNinh, tuyenQuang];
