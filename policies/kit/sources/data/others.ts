import { rowsOf, type SourceRow } from "../source-row.ts";

const laterServices = "of the areas of education, credit, housing and electricity, which come later";

const laterCare =
  "of the areas of children, disability certificates, rehabilitation and longevity, which come later";

const noRight = "tells of a province's programme or past figures; no right, amount or limit of a person";

export const othersRows: readonly SourceRow[] = [
  ...rowsOf("6", [
    ["Electricity", "ff184aab", laterServices],
    ["Tuition — legal basis", "41000917", laterServices],
    ["Tuition exempt, Art. 15", "2a5260b9", laterServices],
    ["70 % reduction, Art. 16(1)", "10e4878c", laterServices],
    ["50 % reduction, Art. 16(2)", "4582dc0b", laterServices],
    ["Tuition support, Art. 16(3)", "6920bd4a", laterServices],
    ["Study-cost support, Art. 17", "c05d8940", laterServices],
    ["Border boarding schools (Decree 188/2026, in force 15/07/202", "ec838938", laterServices],
    ["Policy scholarship (Decree 66/2026 Art. 8)", "310e0b5a", laterServices],
    ["Lunch for pre-school (Decree 105/2020: 160,000/month; Decree", "0f3a60e5", laterServices],
    ["Job-creation loan (Decree 61/2015 as amended 74/2019)", "cda3cdfc", laterServices],
    ["Overseas-work loan", "d877afd8", laterServices],
    ["VBSP general", "28792242", laterServices],
    ["VBSP programme list/codes (report 31)", "0eb1d188", laterServices],
    ["Student loan", "e742380e", laterServices],
    ["Poor household loan cap 100 M, near-poor 100 M, newly-escape", "4fcc58f3", laterServices],
    ["Poor-household housing loan (Decision 33/2015: 25 M, 3 %/yr,", "02843533", laterServices],
    ["Temporary-house elimination 2024–2025: 60,000,000 new / 30,0", "d18565d0", laterServices],
    ["Social-housing registration at commune (1.014632)", "6a1a1f23", laterServices],
  ]),
  ...rowsOf("7", [
    ["14 special-circumstance groups (Law 102/2016 Art. 10(1))", "6a5b8308", laterCare],
    ["Support plan ≤ 5 wd; emergency protection ≤ 12 h; forms 02–0", "016e3fae", laterCare],
    ["Child-friendly commune: 15 criteria (Decision 06/2019/QĐ-TTg", "70d8f141", laterCare],
    ["Disability levels", "bd6252df", laterCare],
    ["Disability council (Circ. 01/2019)", "c4077f1f", laterCare],
    ["Drug rehab, voluntary at home/community (Decree 116/2021 Art", "b9120fc9", laterCare],
    ["Voluntary in public centre (Art. 39)", "a7d2d163", laterCare],
    ["Compulsory centre (Art. 65)", "a5421389", laterCare],
    ["Post-rehab (Art. 80)", "aaa3ae3b", laterCare],
    ["Dossier costs (Circ. 62/2022)", "2aef749a", laterCare],
    ["Registration of voluntary rehab 3.000527", "502af439", laterCare],
    ["Trafficking victims (Law 53/2024, decree 2025): initial allo", "4c759e57", laterCare],
    ["Elderly: age ≥60 (Law 39/2009 Art. 2); longevity 70, 75, 80,", "adbb964b", laterCare],
    ["Longevity gifts (Circ. 96/2018 Art. 3): 100 y: President, 5", "6e7a3d94", laterCare],
  ]),
  ...rowsOf("9", [
    ["Hải Dương (004, programme 2021–2025)", "de46de6e", noRight],
    ["Long An (001, Programme 52-CTr/TU 22/3/2024)", "44ef0933", noRight],
    ["Vĩnh Long (000)", "a8f3c135", noRight],
    ["Lạng Sơn (003)", "24e3b590", noRight],
    ["Quảng Ngãi (002)", "0652c1b7", noRight],
    ["Higher provincial rates found", "c651056b", noRight],
    ["Mergers (1/7/2025)", "2ccaff80", noRight],
  ]),
];
