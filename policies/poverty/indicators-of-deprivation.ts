import {
  add,
  ageYears,
  all,
  always,
  type BooleanNode,
  compare,
  condition,
  countMembers,
  countTrue,
  fact,
  multiply,
  type NamedCondition,
  not,
  number,
  someMember,
  type Text,
  text,
} from "@ansinh/engine";
import { birthDate } from "../kit/index.ts";
import * as facts from "./facts.ts";
import { decree07 } from "./law.ts";

const years = (count: number) => number(count, "year");
const age = ageYears(birthDate);
const aged = (from: number, under: number): BooleanNode =>
  all(compare(age, ">=", years(from)), compare(age, "<", years(under)));
const somebody = (where: BooleanNode): BooleanNode => someMember({}, where);

const dependants = countMembers({}, fact(facts.isDependant));
const everybody = countMembers({}, always(true));

const lacking = (id: string, label: Text, is: BooleanNode): NamedCondition => ({
  id: `lacks-${id}`,
  label,
  citation: decree07(),
  is,
});

/** The twelve indicators of six needs. */
export const indicators: readonly NamedCondition[] = [
  lacking(
    "work",
    text(
      "thiếu hụt việc làm: có người trong tuổi, có khả năng lao động không có việc làm hoặc việc làm không ổn định",
      "lacks work: somebody able and of working age without work or with unsteady work",
    ),
    somebody(fact(facts.lacksSteadyWork)),
  ),
  lacking(
    "earners",
    text(
      "thiếu hụt về người phụ thuộc: quá nửa số nhân khẩu là người phụ thuộc",
      "too many dependants: more than half of the members",
    ),
    compare(add(dependants, dependants), ">", everybody),
  ),
  lacking(
    "nutrition",
    text("thiếu hụt dinh dưỡng: có trẻ dưới 16 tuổi suy dinh dưỡng", "malnourished child under 16"),
    somebody(all(compare(age, "<", years(16)), fact(facts.malnourished))),
  ),
  lacking(
    "health-insurance",
    text(
      "thiếu hụt bảo hiểm y tế: có người từ đủ 6 tuổi không có thẻ",
      "somebody aged 6 or older without health insurance",
    ),
    somebody(all(compare(age, ">=", years(6)), not(fact(facts.hasHealthInsurance)))),
  ),
  lacking(
    "education",
    text(
      "thiếu hụt trình độ: có người từ 16 đến 30 tuổi không được đào tạo, không có bằng cấp phù hợp",
      "somebody aged 16 to 30 neither in training nor suitably qualified",
    ),
    somebody(all(aged(16, 31), not(fact(facts.trainedOrStudying)))),
  ),
  lacking(
    "schooling",
    text(
      "thiếu hụt tình trạng đi học: có trẻ từ 3 đến dưới 16 tuổi không học đúng cấp",
      "child aged 3 to under 16 not at the right school level",
    ),
    somebody(all(aged(3, 16), not(fact(facts.attendsRightLevel)))),
  ),
  lacking(
    "durable-house",
    text(
      "thiếu hụt chất lượng nhà ở: từ hai kết cấu chính không bền chắc",
      "house of which at least two main structures aren't durable",
    ),
    compare(fact(facts.weakStructures), ">=", number(2, "structure")),
  ),
  lacking(
    "floor-area",
    text("thiếu hụt diện tích nhà ở: dưới 8 m² một người", "less than 8 m² a person"),
    compare(fact(facts.floorArea), "<", multiply(number(8, "m²"), everybody)),
  ),
  lacking(
    "water",
    text("thiếu hụt nước sinh hoạt hợp vệ sinh", "no hygienic water"),
    not(fact(facts.hygienicWater)),
  ),
  lacking(
    "latrine",
    text("thiếu hụt nhà tiêu hợp vệ sinh", "no hygienic latrine"),
    not(fact(facts.hygienicLatrine)),
  ),
  lacking(
    "internet",
    text("thiếu hụt dịch vụ viễn thông: không sử dụng Internet", "no use of the internet"),
    not(fact(facts.usesInternet)),
  ),
  lacking(
    "information",
    text("thiếu hụt phương tiện tiếp cận thông tin", "no device to access information"),
    not(fact(facts.hasInformationDevice)),
  ),
];

/** How many of the twelve a household lacks. */
export const deprivations = countTrue("indicator", ...indicators.map(({ id }) => condition(id)));
