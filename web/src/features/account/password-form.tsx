import { zodResolver } from "@hookform/resolvers/zod";
import { Button, PasswordInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { asProblem } from "#api/problem.ts";
import { sessionQuery, useSession } from "#api/session.ts";
import { sayIn, useTexts } from "#app/texts/define.ts";
import { requiredSecret } from "#ui/fields.ts";
import { Fields, FormErrors } from "#ui/form-errors.tsx";
import { changePassword, sessionsQuery } from "./requests.ts";
import { accountTexts } from "./texts.ts";

const schema = z
  .object({ current: requiredSecret(), next: requiredSecret(), again: requiredSecret() })
  .refine(({ next, again }) => next === again, {
    path: ["again"],
    error: () => sayIn(accountTexts)("password.differs"),
  });

type Typed = z.infer<typeof schema>;
const empty: Typed = { current: "", next: "", again: "" };

/** The strength of a password is the server's decision; the form only makes sure it was typed twice alike. */
export function PasswordForm() {
  const t = useTexts(accountTexts);
  const client = useQueryClient();
  const { account } = useSession();
  const form = useForm<Typed>({
    resolver: zodResolver(schema),
    defaultValues: empty,
    shouldFocusError: false,
  });
  const change = useMutation({
    mutationFn: ({ current, next }: Typed) => changePassword(current, next),
    onSuccess: async () => {
      form.reset(empty);
      notifications.show({ message: t("password.changed") });
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  const { errors, submitCount } = form.formState;
  const labels = {
    current: t("password.current"),
    next: t("password.next"),
    again: t("password.again"),
  };
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => change.mutate(typed))}>
      <FormErrors
        errors={errors}
        labels={labels}
        attempt={submitCount + change.failureCount}
        problem={change.isError ? asProblem(change.error) : undefined}
      />
      <Fields>
        <input type="hidden" autoComplete="username" value={account.login} readOnly />
        <PasswordInput
          label={labels.current}
          autoComplete="current-password"
          {...form.register("current")}
          error={errors.current?.message}
        />
        <PasswordInput
          label={labels.next}
          description={t("password.nextHint")}
          autoComplete="new-password"
          {...form.register("next")}
          error={errors.next?.message}
        />
        <PasswordInput
          label={labels.again}
          autoComplete="new-password"
          {...form.register("again")}
          error={errors.again?.message}
        />
      </Fields>
      <Button type="submit" mt="md" loading={change.isPending}>
        {t("password.change")}
      </Button>
    </form>
  );
}
