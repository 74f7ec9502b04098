import {
  type Benefit,
  type Clause,
  type ClauseCondition,
  cap,
  compare,
  fact,
  least,
  multiply,
  not,
  number,
  of,
  stack,
  text,
} from "@ansinh/engine";
import * as event from "./event-facts.ts";
import * as law from "./law.ts";
import { forEach } from "./yearly.ts";

const act75 = law.decree75("", "V2");
const visitPlace = law.decree131("158");
const remainsPlace = law.decree131("159");

const visitConditions: readonly ClauseCondition[] = [
  law.met("kilometres", visitPlace, {
    label: text("đi thăm viếng mộ trong tháng", "visits a grave in the month"),
    refusal: text("không có quyết định thăm viếng mộ trong tháng", "no grave visit decided in the month"),
    is: compare(fact(event.graveVisitKilometres), ">=", number(1, "kilometre")),
  }),
  law.met("visitors", visitPlace, {
    label: text("có người đi thăm viếng", "somebody visits"),
    refusal: text("không có người đi thăm viếng", "nobody visits"),
    is: compare(fact(event.graveVisitors), ">=", number(1, "person")),
  }),
  law.met("once-a-year", act75, {
    label: text("chưa được hỗ trợ trong năm", "not yet supported this year"),
    refusal: text("đã được hỗ trợ thăm viếng trong năm", "a visit was already supported this year"),
    is: not(fact(event.visitedThisYear)),
  }),
];

/** So much a kilometre for each of at most three people. */
const visit: Clause = law.ruled({
  id: "merit-graves.visit",
  vi: "thăm viếng mộ liệt sĩ",
  en: "visit to a martyr's grave",
  citation: act75,
  conditions: visitConditions,
  amounts: law.since2021(act75, law.once("meritGraveKilometre")),
  units: {
    count: multiply(fact(event.graveVisitKilometres), least(fact(event.graveVisitors), number(3, "person"))),
    label: text("km × người", "km × people"),
  },
});

const moved: ClauseCondition = law.met("remains-moved", remainsPlace, {
  label: text("di chuyển hài cốt liệt sĩ trong tháng", "moves a martyr's remains in the month"),
  refusal: text(
    "không có quyết định di chuyển hài cốt trong tháng",
    "no moving of remains decided in the month",
  ),
  is: fact(event.remainsMoved),
});
const remains: readonly Clause[] = [
  law.ruled({
    id: "merit-graves.remains",
    vi: "cất bốc, di chuyển hài cốt liệt sĩ",
    en: "moving of a martyr's remains",
    citation: act75,
    conditions: [moved],
    amounts: law.since2021(act75, law.once("meritRemains")),
  }),
  law.ruled({
    id: "merit-graves.remains-travel",
    vi: "đi lại di chuyển hài cốt liệt sĩ",
    en: "travel with a martyr's remains",
    citation: act75,
    conditions: [
      moved,
      law.met("kilometres", act75, {
        label: text("có quãng đường đi lại", "a distance travelled"),
        refusal: text("không có quãng đường đi lại", "no distance travelled"),
        is: compare(fact(event.remainsKilometres), ">=", number(1, "kilometre")),
      }),
    ],
    amounts: law.since2021(act75, law.once("meritGraveKilometre")),
    units: { count: fact(event.remainsKilometres), label: text("km", "km") },
  }),
];

const building = forEach({
  id: "merit-graves.building",
  citation: act75,
  count: event.gravesBuilt,
  parameter: "meritGrave",
  unit: { vi: "mộ", en: "graves" },
  vi: "xây mộ liệt sĩ",
  en: "building of a martyr's grave",
});
const graves: readonly Clause[] = [visit, ...remains, building];

/** Hỗ trợ về mộ liệt sĩ: thăm viếng, di chuyển hài cốt, xây mộ. */
export const graveSupport: Benefit = {
  id: "merit-graves",
  label: text(
    "Hỗ trợ thăm viếng, di chuyển, xây mộ liệt sĩ",
    "Visits, moving and building of martyrs' graves",
  ),
  period: "once",
  clauses: graves,
  combination: stack(act75, ...graves.map(({ id }) => of(id))),
  details: [],
};

const orthopaedicPlace = law.decree75("PL V");
const orthopaedicTravel = forEach({
  id: "merit-orthopaedics.travel",
  citation: orthopaedicPlace,
  count: event.orthopaedicKilometres,
  parameter: "meritOrthopaedicKilometre",
  unit: { vi: "km", en: "km" },
  vi: "đi lại làm phương tiện trợ giúp, dụng cụ chỉnh hình",
  en: "travel for an orthopaedic device",
});

/** Tiền đi lại khi làm dụng cụ chỉnh hình, có mức tối đa. */
export const orthopaedics: Benefit = {
  id: "merit-orthopaedics",
  label: text("Đi lại làm dụng cụ chỉnh hình của người có công", "Travel for orthopaedic devices, merit"),
  period: "once",
  clauses: [orthopaedicTravel],
  combination: cap(orthopaedicPlace, of(orthopaedicTravel.id), {
    parameter: "meritOrthopaedicTravelMost",
    coefficient: { numerator: 1, denominator: 1 },
    rounding: "exact",
  }),
  details: [],
};
