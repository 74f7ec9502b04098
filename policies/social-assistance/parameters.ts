import { civilDate, month, type Parameter, text } from "@ansinh/engine";
import { cite, decree20, decree335 } from "../kit/index.ts";

/** Mức chuẩn trợ giúp xã hội. The lower bound is what no decree has gone below, the upper what no council reaches. */
export const standard: Parameter = {
  id: "assistanceStandard",
  label: text("Mức chuẩn trợ giúp xã hội", "Social assistance standard"),
  short: text("mức chuẩn", "standard"),
  type: "money",
  min: 100_000,
  max: 10_000_000,
  versions: [
    {
      inForce: civilDate("2014-01-01"),
      appliesFrom: month("2014-01"),
      value: 270_000,
      citation: cite("136/2013/NĐ-CP", "", "M"),
    },
    {
      inForce: civilDate("2021-07-01"),
      appliesFrom: month("2021-07"),
      value: 360_000,
      citation: decree20("4.2"),
    },
    {
      inForce: civilDate("2024-07-01"),
      appliesFrom: month("2024-07"),
      value: 500_000,
      citation: cite("76/2024/NĐ-CP", "", "V2"),
    },
    {
      signed: civilDate("2026-08-21"),
      inForce: civilDate("2026-10-05"),
      appliesFrom: month("2026-07"),
      value: 540_000,
      citation: decree335("4.2"),
    },
  ],
};
