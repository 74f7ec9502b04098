import type { Ethnicity, Sex } from "./model.ts";
import type { Random, Weighted } from "./random.ts";

/*
 * How common names are by people and year of birth: assumptions of this sample, rounded, made for
 * variety. Nobody's record lies behind a combination.
 */

const surnames: Record<Ethnicity, readonly Weighted<string>[]> = {
  Nùng: table(
    "Nông 15 Hoàng 16 Lương 9 Lý 8 Lô 4 Chu 5 Vi 8 Hứa 5 Triệu 4 Lâm 6 Đàm 3 Phùng 4 Mã 3 Liễu 2 Lăng 4 Linh 2 Đường 2",
  ),
  Tày: table(
    "Hoàng 20 Nông 15 Lý 6 Vi 8 Bế 6 Hà 5 Dương 8 Lương 5 Đinh 3 Ma 3 Triệu 3 Lộc 4 Đàm 3 Nguyễn 6 Phan 2 Lường 2 Hứa 4",
  ),
  Kinh: table(
    "Nguyễn 38 Trần 11 Lê 9 Phạm 7 Hoàng 6 Vũ 5 Bùi 4 Đỗ 4 Đặng 3 Ngô 2 Dương 2 Đinh 2 Trịnh 1 Phan 2 Đào 1 Mai 1 Đoàn 1",
  ),
  Dao: table("Triệu 28 Bàn 18 Đặng 20 Lý 14 Phùng 8 Dương 6 Hoàng 4 Chìu 3"),
  Mông: table("Lý 25 Dương 18 Hầu 12 Giàng 14 Vàng 10 Thào 8 Sùng 8 Ma 5"),
  Hoa: table("Trần 18 Lâm 16 Vương 14 Lục 10 Châu 10 Voòng 10 Chíu 8 Lương 8 Lý 6"),
};

type Cohort = "until1955" | "until1980" | "until2000" | "after2000";

const middles: Record<Sex, Record<Cohort, readonly Weighted<string>[]>> = {
  male: {
    until1955: table("Văn 74 Đình 4 Xuân 6 Ngọc 3 Quang 3 Hữu 2 Công 2 Viết 2 Kim 1 Tiến 1"),
    until1980: table("Văn 64 Đức 5 Quang 4 Ngọc 4 Minh 4 Xuân 4 Đình 3 Mạnh 3 Thanh 3 Hồng 2 Công 2"),
    until2000: table("Văn 48 Đức 7 Minh 7 Quang 5 Anh 4 Tuấn 4 Mạnh 4 Ngọc 4 Thanh 4 Hoàng 4 Xuân 2 Trung 3"),
    after2000: table("Văn 18 Minh 12 Đức 10 Gia 10 Anh 7 Quốc 6 Bảo 9 Hoàng 7 Tuấn 5 Quang 5 Nhật 4 Thành 3"),
  },
  female: {
    until1955: table("Thị 94 Kim 2 Thu 1 Ngọc 1"),
    until1980: table("Thị 86 Thu 4 Thanh 3 Kim 3 Hồng 2 Bích 2"),
    until2000: table("Thị 66 Thu 6 Thanh 4 Thúy 4 Hồng 4 Ngọc 4 Bích 3 Phương 3 Kim 2 Mai 2"),
    after2000: table("Thị 24 Ngọc 12 Bảo 9 Khánh 8 Phương 8 Thảo 7 Minh 6 Hà 6 Thu 6 Diệu 3 Quỳnh 5 Gia 4"),
  },
};

const givens: Record<Sex, Record<Cohort, readonly Weighted<string>[]>> = {
  male: {
    until1955: table(
      "Páo 2 Sinh 6 Lương 3 Thàng 3 Ón 2 Phúc 4 Tư 4 Bảo 3 Hợi 4 Dần 3 Tý 3 Mão 2 Thìn 3 Ngọ 2 Mùi 2 Thân 3 Tài 3 Thành 5 Bình 4 Khoan 2 Chài 2 Slằng 1 Cói 1",
    ),
    until1980: table(
      "Hùng 7 Dũng 5 Thắng 5 Sơn 5 Hải 5 Tuấn 4 Thành 5 Bình 4 Minh 4 Quang 3 Lâm 3 Đông 3 Hồng 3 Toàn 3 Chiến 4 Vinh 3 Cường 5 Hòa 4 Thủy 2 Nghĩa 3",
    ),
    until2000: table(
      "Tuấn 6 Hùng 4 Dũng 4 Cường 5 Hiếu 4 Trung 4 Nam 5 Hoàng 4 Thắng 4 Linh 3 Đạt 4 Quân 3 Tùng 4 Hải 4 Duy 3 Long 4 Thái 3 Việt 3 Khánh 2",
    ),
    after2000: table(
      "Anh 7 Huy 6 Minh 6 Khôi 4 Bảo 5 Đạt 5 Phong 5 Khang 4 Quân 4 Dương 4 Hiếu 4 Long 4 Nam 4 Kiên 3 Phúc 4 Tùng 2 Khánh 3 Thiên 2",
    ),
  },
  female: {
    until1955: table(
      "Slao 1 Lả 3 Nhình 3 Pày 2 Mẩy 2 Ngần 4 Bích 2 Lý 3 Hợi 3 Mùi 3 Tỵ 2 Thìn 3 Sửu 3 Xuân 4 Mai 3 Bảy 3 Sáu 3 Tám 2 Hoa 3 Thanh 3 Đeng 1 Kíu 1 Lìn 2",
    ),
    until1980: table(
      "Hoa 5 Lan 5 Hương 5 Hồng 4 Thủy 5 Nga 4 Hà 5 Liên 4 Phượng 3 Bích 2 Hạnh 4 Thanh 4 Tuyết 3 Mai 4 Loan 3 Hiền 4 Oanh 3 Xuân 3 Hòa 3",
    ),
    until2000: table(
      "Hương 5 Trang 5 Huyền 4 Hằng 4 Thảo 4 Linh 5 Thu 3 Nhung 4 Hiền 4 Ngọc 3 Dung 3 Yến 3 Hoa 3 Vân 3 Lệ 2 Phương 4 Duyên 4 Thúy 3 Quỳnh 3",
    ),
    after2000: table(
      "Anh 9 Linh 7 Nhi 6 Ngọc 5 Trang 5 Vy 5 Hân 4 Thảo 4 Chi 4 My 4 Như 3 Quỳnh 4 Diệp 3 An 4 Châu 3 Ngân 3 Hà 3 Phương 3",
    ),
  },
};

/** Given names that the Dao and Mông keep across cohorts. */
const kept: Partial<Record<Ethnicity, Record<Sex, readonly Weighted<string>[]>>> = {
  Dao: {
    male: table("Phụ 4 Chòi 3 Tài 4 Sinh 4 Quyên 3 Phúc 4 Vạn 3 Hương 2"),
    female: table("Mẩy 5 Mùi 5 Phấy 3 Nái 3 Ghển 2 Coi 2 Mản 3"),
  },
  Mông: {
    male: table("Páo 4 Chứ 4 Sình 4 Dình 4 Vừ 3 Pó 3 Lềnh 3 Tủa 3"),
    female: table("Mỷ 5 Dợ 4 Mai 3 Sua 4 Chư 3 Say 3 Máy 3 Xía 2"),
  },
};

export function drawSurname(random: Random, ethnicity: Ethnicity): string {
  return random.weighted(surnames[ethnicity]);
}

export interface NameAsk {
  readonly surname: string;
  readonly ethnicity: Ethnicity;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** A full name as the civil register would write it: surname, middle name (rarely none), given name. */
export function drawName(random: Random, ask: NameAsk): string {
  const cohort = cohortOf(ask.birthYear);
  const own = kept[ask.ethnicity]?.[ask.sex];
  const useOwn = own !== undefined && random.chance(ask.birthYear < 1990 ? 7 : 4, 10);
  const given = random.weighted(useOwn ? own : givens[ask.sex][cohort]);
  if (useOwn && ask.ethnicity === "Mông" && random.chance(6, 10))
    return `${ask.surname} ${ask.sex === "male" ? "A" : "Thị"} ${given}`;
  if (cohort !== "until1955" && ask.ethnicity === "Kinh" && random.chance(2, 100))
    return `${ask.surname} ${given}`;
  let middle = random.weighted(middles[ask.sex][cohort]);
  while (middle === given) middle = random.weighted(middles[ask.sex][cohort]);
  return `${ask.surname} ${middle} ${given}`;
}

function cohortOf(birthYear: number): Cohort {
  if (birthYear <= 1955) return "until1955";
  if (birthYear <= 1980) return "until1980";
  return birthYear <= 2000 ? "until2000" : "after2000";
}

function table(text: string): Weighted<string>[] {
  const words = text.normalize("NFC").split(" ");
  const rows: Weighted<string>[] = [];
  for (let i = 0; i + 1 < words.length; i += 2) rows.push([words[i] ?? "", Number(words[i + 1])]);
  return rows;
}
