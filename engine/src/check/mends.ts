import { type Text, text } from "../values/text.ts";

/** How each kind of problem is mended, by its code. */
export const mends: Readonly<Record<string, Text>> = {
  unknown_name: text("Kiểm tra chính tả hoặc khai báo tên đó.", "Check the spelling or declare the name."),
  units_mismatch: text(
    "Dùng hai đại lượng cùng loại, cùng đơn vị.",
    "Use two quantities of one type and unit.",
  ),
  product_unsafe: text(
    "Thu hẹp giới hạn khai báo của hai thừa số.",
    "Narrow the declared bounds of both factors.",
  ),
  overflow: text("Thu hẹp giới hạn khai báo.", "Narrow the declared bounds."),
  cycle: text("Bỏ một bước của vòng này.", "Take one step out of the circle."),
  missing_citation: text(
    "Ghi văn bản đã khai báo trong acts và điều của nó.",
    "Name an act that is declared in acts, and its article.",
  ),
  name_twice: text("Đổi một trong hai tên.", "Rename one of the two."),
  derived_not_boolean: text(
    'Khai vắng mặt là "unknown" hoặc "no".',
    'Let its absence mean "unknown" or "no".',
  ),
  absence_without_value: text(
    'Thêm giá trị nghĩa là "không" (none) hoặc khai vắng mặt là "unknown".',
    'Declare the value that means no (none), or let absence mean "unknown".',
  ),
  parameter_out_of_bounds: text(
    "Sửa giá trị hoặc nới giới hạn khai báo.",
    "Correct the value or widen the declared bounds.",
  ),
  parameter_gap: text(
    "Thêm phiên bản cho các tháng còn thiếu hoặc sửa tháng áp dụng.",
    "Add a version for the missing months or correct the months ruled.",
  ),
  dates_reversed: text("Sửa lại các ngày theo văn bản.", "Correct the dates by the act."),
  versions_overlap: text(
    "Ghi tháng cuối cho phiên bản trước, hoặc ngày có hiệu lực khác nhau.",
    "End the earlier version by a last month, or let them come into force on different days.",
  ),
  amount_without_parameter: text(
    "Chọn tham số, biểu hoặc bảng tiền đã có giá trị từ tháng đó.",
    "Choose a parameter, bands or table of money that has a value from that month.",
  ),
  level_below_zero: text(
    "Khai giới hạn dưới của biểu hoặc bảng là 0 trở lên.",
    "Declare a least value of zero or more for the bands or table.",
  ),
  parameter_ends: text(
    "Thêm phiên bản của tham số, biểu hoặc bảng, hoặc ghi tháng cuối cho mức tiền.",
    "Add a version of the parameter, bands or table, or end the amount.",
  ),
  rule_without_amount: text(
    "Thêm mức tiền cho các tháng đó, hoặc sửa tháng áp dụng của quy định.",
    "Add an amount for those months, or correct the months that the rule governs.",
  ),
  without_versions: text("Thêm phiên bản đầu tiên.", "Add a first version."),
  birth_not_date: text(
    "Ghi thông tin ngày sinh của người.",
    "Name the fact that is a person's date of birth.",
  ),
  wrong_kind: text(
    "So sánh đại lượng với một giá trị, hoặc sửa phép tính.",
    "Compare the quantity with a value, or correct the operation.",
  ),
  amount_or_in_kind: text(
    "Ghi mức tiền cho khoản bằng tiền; bỏ mức tiền ở chế độ bằng hiện vật.",
    "Give amounts to clauses paid in money, and none to benefits in kind.",
  ),
  clause_unused: text(
    "Thêm khoản vào phép gộp hoặc bỏ khoản.",
    "Put the clause into the combination or leave it out.",
  ),
  table_without_value: text("Thêm giá trị còn thiếu.", "Add the missing value."),
  bands_unordered: text("Xếp các bậc theo thứ tự tăng.", "Put the bands in rising order."),
  bands_uncovered: text("Thêm bậc đầu từ giá trị nhỏ nhất.", "Add a first band from the least value."),
  too_many: text("Gộp bớt.", "Join some."),
  household_looks_at_person: text(
    "Đếm hoặc tìm trong các thành viên của hộ.",
    "Count or search the members of the household.",
  ),
  overlap_of_two_subjects: text(
    "Tách phép gộp của người và của hộ.",
    "Make one overlap for persons and one for households.",
  ),
  entitled_of_member: text(
    "Hỏi một thông tin đã ghi của thành viên đó.",
    "Ask for a recorded fact of that member instead.",
  ),
  never_holds: text(
    "Sửa ngưỡng hoặc giá trị, hoặc bỏ phần này.",
    "Correct the threshold or value, or leave this part out.",
  ),
  always_holds: text(
    "Sửa ngưỡng hoặc giá trị; nếu luật không hỏi gì thì bỏ phần này.",
    "Correct the threshold or value; where the law asks nothing, leave this part out.",
  ),
  exceptions_incomplete: text(
    "Ghi quy định chung ở bậc đầu và ngoại lệ ở các bậc sau.",
    "Put the general rule first and its exceptions into the ranks after it.",
  ),
  exceptions_contradict: text("Đặt một trong hai khoản ở bậc sau.", "Give one of the two a later rank."),
  limit_not_money: text("Chọn một tham số tiền.", "Choose a parameter of money."),
  limit_in_overlap: text("Đặt mức đó trong một chế độ.", "Put the limit into one benefit."),
  unused: text(
    "Bỏ khai báo, hoặc ghi ở readElsewhere lý do vẫn giữ thông tin.",
    "Leave the declaration out, or say in readElsewhere why a fact is kept.",
  ),
  values_uncovered: text(
    "Nới điều kiện của một khoản, hoặc sửa khoảng giá trị đã khai.",
    "Widen the conditions of a clause, or correct the declared values.",
  ),
  values_covered_twice: text(
    "Thu hẹp điều kiện của một khoản, hoặc sửa khoảng giá trị đã khai.",
    "Narrow the conditions of a clause, or correct the declared values.",
  ),
  levels_added_up: text(
    "Xét tuổi vào cuối tháng (monthEnd), hoặc chỉ lấy một mức cao nhất.",
    "Read the age at the month's end, or pay only the highest.",
  ),
  example_month_missing: text(
    "Thêm ví dụ của chế độ này cho tháng đó, với ngày xét đã có quy định mới.",
    "Add an example of this benefit in that month, asked when the new law was in force.",
  ),
  example_missing: text(
    "Thêm ví dụ như vậy, trong đó khoản đạt hay không chỉ còn tùy điều kiện này.",
    "Add such an example, one in which the clause hangs on this condition alone.",
  ),
  class_undeclared: text(
    "Khai nhóm bảo mật đó (sensitivity) cho cả khoản, hoặc bỏ phần đọc thông tin ấy.",
    "Declare the class (sensitivity) for the whole clause, or leave out what reads it.",
  ),
  sealed_of_two_classes: text(
    "Một khoản chỉ thuộc một nhóm bảo mật: tách thành các khoản, mỗi khoản đọc một nhóm.",
    "A clause is of one sealed class: make clauses that read one class each.",
  ),
  sealed_in_sentence: text(
    "Bỏ phần đó khỏi câu lý do: mọi người đều đọc câu ấy.",
    "Leave it out of the sentence, which everybody reads.",
  ),
  derived_of_sealed: text(
    "Khai nhóm bảo mật đó (sensitivity) cho thông tin được suy ra.",
    "Declare the class (sensitivity) for the derived fact.",
  ),
  conditions_contradict: text(
    "Sửa một trong các điều kiện, hoặc tách thành hai khoản.",
    "Correct one of the conditions, or make two clauses of them.",
  ),
};
