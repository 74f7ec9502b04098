import { z } from "zod";
import { newId } from "#kernel/id.ts";
import { defineAction } from "#platform/action.ts";
import { Day, PlaceClass } from "../model.ts";
import { placesProblems } from "../problems.ts";
import { unitIndex } from "../queries/place-index.ts";
import { unitOn } from "../rules/index.ts";
import {
  endClassification,
  findClassification,
  findOverlapping,
  findVillage,
  insertClassification,
} from "../store/index.ts";

const communeCode = z.string().regex(/^\d{5}$/);
const Decision = z.string().trim().min(3).max(200);

export const ClassifyPlace = z
  .object({
    commune: communeCode,
    villageId: z.uuid().nullable().default(null),
    class: PlaceClass,
    from: Day,
    to: Day.nullable().default(null),
    decision: Decision,
  })
  .refine((given) => given.to === null || given.to >= given.from, {
    path: ["to"],
    message: "ngày kết thúc phải từ ngày bắt đầu trở đi / the end must not come before the beginning",
  });

export const EndClassification = z.object({
  commune: communeCode,
  id: z.uuid(),
  lastDay: Day,
  decision: Decision,
});

/** A commune or one of its villages is specially difficult, border, island, coastal …, by a decision. */
export const classifyPlace = defineAction({
  name: "places.classify",
  permission: "place.change",
  input: ClassifyPlace,
  unit: (input) => input.commune,
  run: async ({ tx, actor, now, services }, input) => {
    const { commune, from, villageId } = input;
    const index = await unitIndex(services.database, actor.tenant);
    if (unitOn(index, commune, from)?.level !== "commune") {
      throw placesProblems.unitNotFound({ code: commune, day: from });
    }
    if (villageId !== null && (await findVillage(tx, actor.tenant, villageId))?.commune !== commune) {
      throw placesProblems.villageNotFound({ commune });
    }
    const other = await findOverlapping(tx, actor.tenant, input);
    if (other) throw placesProblems.classificationOverlaps({ from: other.from, decision: other.decision });
    const given = { ...input, id: newId(), endDecision: null };
    await insertClassification(tx, actor.tenant, { given, now });
    return { id: given.id };
  },
  audit: (input, output) => ({
    subjectKind: "unit_classification",
    subjectId: output.id,
    unit: input.commune,
    details: { ...input },
  }),
});

export const endPlaceClassification = defineAction({
  name: "places.endClassification",
  permission: "place.change",
  input: EndClassification,
  unit: (input) => input.commune,
  run: async ({ tx, actor }, { commune, id, lastDay, decision }) => {
    const found = await findClassification(tx, actor.tenant, id);
    if (!found || found.commune !== commune) throw placesProblems.classificationNotFound({ commune });
    if (found.to !== null && found.to <= lastDay) {
      throw placesProblems.classificationEnded({ to: found.to });
    }
    if (lastDay < found.from) {
      throw placesProblems.dayTooEarly({ day: lastDay, after: found.from, name: found.decision });
    }
    await endClassification(tx, actor.tenant, { id, lastDay, decision });
    return { class: found.class };
  },
  audit: (input, output) => ({
    subjectKind: "unit_classification",
    subjectId: input.id,
    unit: input.commune,
    details: { ...input, ...output },
  }),
});
