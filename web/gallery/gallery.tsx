import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "virtual:theme.css";
import "../src/app/look.css";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { setUpLanguages } from "#app/texts/language.ts";
import { theme } from "#app/theme.ts";
import { Amount, Difference } from "#ui/amount.tsx";
import { ConfirmAction } from "#ui/confirm-action.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { requiredDate, requiredMoney, requiredMonth } from "#ui/fields.ts";
import { Fields, FormErrors } from "#ui/form-errors.tsx";
import { DateInput, MoneyInput, MonthInput } from "#ui/inputs.tsx";
import { Page, Section } from "#ui/page.tsx";
import { Progress } from "#ui/progress.tsx";
import { ReasonTree } from "#ui/reason-tree.tsx";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import { Badge, type Meaning, Notice, Status } from "#ui/status.tsx";
import { showUndo } from "#ui/undo-toast.tsx";
import { reasons, sentence } from "./reasons.ts";
import { columns, makeRows, type Row } from "./rows.ts";

/** The kit on one page with made-up figures, so that it can be looked at and tested by itself. Not shipped. */

const many = makeRows(5_000);
const few = makeRows(6);
const meanings: readonly Meaning[] = ["harm", "attention", "settled", "waiting", "action", "plain"];
const sum = (read: (row: Row) => number) => few.reduce((total, row) => total + read(row), 0);

function Gallery() {
  const [opened, setOpened] = useState("");
  return (
    <main style={{ padding: 24 }}>
      <Page title="Bộ giao diện" about="Số liệu tự đặt, để xem và kiểm từng phần." actions={<Acts />}>
        <Section title="Bảng có tổng">
          <DataTable
            caption="Sáu xã"
            columns={columns}
            rows={few}
            rowKey={(row) => row.code}
            empty={null}
            rowMeaning={(row) => (row.change < 0 ? "attention" : undefined)}
            totals={[
              "Tổng cộng",
              sum((row) => row.people),
              <Amount key="due" dong={sum((row) => row.due)} unit={false} />,
            ]}
          />
        </Section>
        <Section title="Bảng dài" aside={<span data-testid="opened">{opened}</span>}>
          <DataTable
            caption="Năm nghìn xã"
            columns={columns}
            rows={many}
            rowKey={(row) => row.code}
            onOpen={(row) => setOpened(row.name)}
            empty={null}
            compact
            paging={{ page: 1, pageSize: 5_000, total: 12_345, onPage: () => {} }}
          />
        </Section>
        <Section title="Lý do">
          <ReasonTree sentence={sentence} reasons={reasons} />
        </Section>
        <States />
        <Section title="Biểu mẫu">
          <Form />
        </Section>
      </Page>
    </main>
  );
}

function States() {
  return (
    <Section title="Trạng thái">
      <p>
        <Amount dong={1_234_567} /> · <Amount dong={0} /> · <Difference dong={6_210_000} /> ·{" "}
        <Difference dong={-4_860_000} />
      </p>
      <p style={{ display: "flex", flexWrap: "wrap", gap: 12 }}>
        {meanings.map((meaning) => (
          <Status key={meaning} meaning={meaning}>
            {meaning}
          </Status>
        ))}
        {meanings.map((meaning) => (
          <Badge key={meaning} meaning={meaning}>
            {meaning}
          </Badge>
        ))}
      </p>
      <Notice meaning="attention">Thiếu dự toán 8.100.000 đ ở nguồn ngân sách xã.</Notice>
      <LoadingState />
      <Progress label="Đang đọc danh sách xã Cao Lộc" done={1_200} total={3_412} />
      <ErrorState problem={{ code: "network", status: 0, title: "" }} onRetry={() => {}} />
      <EmptyState
        title="Chưa có danh sách nào"
        detail="Danh sách đã nhập sẽ hiện ở đây."
        action={<Button>Nhập từ Excel</Button>}
      />
    </Section>
  );
}

function Acts() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Phê duyệt</Button>
      <Button
        variant="default"
        onClick={() => showUndo({ message: "Đã trả lại 3 hồ sơ", onUndo: () => Promise.resolve() })}
      >
        Trả lại
      </Button>
      <ConfirmAction
        opened={asking}
        onClose={() => setAsking(false)}
        title="Phê duyệt danh sách 12/2026"
        what="Danh sách sẽ được ký và chuyển cho đơn vị chi trả."
        count={{ number: 514, of: "người" }}
        takeBack="trước khi rút dự toán, chủ tịch có thể hủy ký."
        verb="Phê duyệt"
        onConfirm={() => Promise.resolve()}
      />
    </>
  );
}

const labels = { day: "Ngày sinh", month: "Từ tháng", amount: "Mức" };
const schema = z.object({ day: requiredDate(), month: requiredMonth(), amount: requiredMoney() });

function Form() {
  const [sent, setSent] = useState("");
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { day: "", month: "", amount: "" },
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => setSent(JSON.stringify(values)))}>
      <FormErrors errors={errors} labels={labels} attempt={submitCount} />
      <Fields>
        <DateInput label={labels.day} {...form.register("day")} error={errors.day?.message} />
        <MonthInput label={labels.month} {...form.register("month")} error={errors.month?.message} />
        <MoneyInput label={labels.amount} {...form.register("amount")} error={errors.amount?.message} />
      </Fields>
      <Button type="submit" mt="sm">
        Lưu
      </Button>
      <output data-testid="sent">{sent}</output>
    </form>
  );
}

setUpLanguages();
const place = document.getElementById("root");
if (place !== null) {
  createRoot(place).render(
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <Notifications />
      <QueryClientProvider client={new QueryClient()}>
        <Gallery />
      </QueryClientProvider>
    </MantineProvider>,
  );
}
