import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Node } from "../language/node.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { born, club, grade, income, injured, same } from "../test/tennis-club.fixture.ts";
import { court, subsidy, wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { ratioOf } from "../values/ratio.ts";
import { text } from "../values/text.ts";
import { nodeWords } from "./words.ts";

const set = buildPolicySet(wholeClub);
const fee = build.moneyParameter("fee");
const own = build.fact(income);
const hurt = build.fact(injured);

describe("words of a node without its own", () => {
  it.each<[string, Node, string, string]>([
    ["fact", own, "income", "income"],
    ["all", build.all(hurt), "tất cả các điều kiện sau", "all of the following"],
    ["any", build.any(hurt), "một trong các trường hợp sau", "one of the following"],
    ["not", build.not(hurt), "không thuộc trường hợp sau", "not the following"],
    ["oneOf", build.isOneOf(grade, "gold", "silver"), "grade = gold hoặc silver", "grade = gold or silver"],
    ["compare", build.compare(build.ageYears(born), ">=", build.number(60, "year")), "tuổi ≥ 60", "age ≥ 60"],
    ["age in months", build.ageMonths(born), "số tháng tuổi", "age in months"],
    [
      "age at the month's end",
      build.ageYears(born, "monthEnd"),
      "tuổi vào cuối tháng",
      "age at the month's end",
    ],
    ["condition", build.condition("is-child"), "is a child", "is a child"],
    [
      "some member",
      build.someMember({}, hurt),
      "có ít nhất một thành viên hộ",
      "at least one member of the household",
    ],
    [
      "every child",
      build.everyMember({ relation: "parent", member: "other" }, hurt),
      "mọi thành viên hộ mà người này là parent",
      "every member of whom the person is parent",
    ],
    [
      "count of parents",
      build.countMembers({ relation: "parent", member: "holder" }, hurt),
      "số thành viên hộ là parent của người này",
      "number of: member who is parent of the person",
    ],
    [
      "sum",
      build.sumMembers({ among: {}, where: hurt, of: own }),
      "tổng income của thành viên hộ",
      "total income of each member of the household",
    ],
    ["died", build.diedInMonth, "chết trong tháng", "died in the month"],
    ["entitled", build.entitled("gift"), "được hưởng gift", "is due gift"],
    ["always", build.always(true), "mọi trường hợp", "in every case"],
    ["never", build.always(false), "không trường hợp nào", "in no case"],
    [
      "left open",
      build.always("unknown"),
      "không suy ra được từ thông tin đã ghi",
      "can't be told from what is recorded",
    ],
    ["constant amount", build.amount(1_500_000), "1.500.000 đ", "1.500.000 đ"],
    ["constant day", build.day(civilDate("2026-07-01")), "01/07/2026", "01/07/2026"],
    ["parameter", fee, "fee", "fee"],
    [
      "lookup",
      build.lookup({ id: "court-fee", type: "money" }, court),
      "court fee (theo court)",
      "court fee (by court)",
    ],
    ["banded", build.banded(subsidy, own), "subsidy (theo income)", "subsidy (by income)"],
    ["multiply", build.multiply(fee, build.number(2, "person")), "fee × 2", "fee × 2"],
    ["add", build.add(fee, own), "fee + income", "fee + income"],
    ["subtract", build.subtract(fee, own), "fee − income", "fee − income"],
    ["least", build.least(fee, own), "số nhỏ nhất trong (fee; income)", "the least of (fee; income)"],
    [
      "greatest",
      build.greatest(fee, own),
      "số lớn nhất trong (fee; income)",
      "the greatest of (fee; income)",
    ],
    ["scale", build.scale(own, ratioOf("1.5"), "down"), "income × 1,5", "income × 1.5"],
  ])("%s", (_op, node, vi, en) => {
    expect(nodeWords(node, set)).toEqual(text(vi, en));
  });

  it("are its own where it has some", () => {
    expect(nodeWords(build.labelled(same("a guest"), build.not(hurt)), buildPolicySet(club))).toEqual(
      same("a guest"),
    );
  });
});
