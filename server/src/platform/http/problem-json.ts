import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Problem, type ProblemKind } from "#kernel/problem.ts";
import { platformProblems } from "../problems.ts";

/** RFC 9457 with our stable code, both languages, and a reference that the log has too. */
export const problemModel = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    vi: z.string(),
    en: z.string(),
    details: z.record(z.string(), z.unknown()),
    reference: z.string(),
  })
  .meta({ id: "Problem" });

const statusOf: Record<ProblemKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  busy: 503,
};

const titles: Record<number, { vi: string; en: string }> = {
  400: { vi: "Dữ liệu chưa đúng", en: "Invalid" },
  401: { vi: "Chưa đăng nhập", en: "Not signed in" },
  403: { vi: "Không được phép", en: "Not permitted" },
  404: { vi: "Không tìm thấy", en: "Not found" },
  409: { vi: "Chưa thực hiện được", en: "Conflict" },
  413: { vi: "Tệp quá lớn", en: "Too large" },
  429: { vi: "Quá nhiều yêu cầu", en: "Too many requests" },
  500: { vi: "Lỗi ngoài dự kiến", en: "Unexpected error" },
  503: { vi: "Hệ thống đang bận", en: "Busy" },
};

const busySeconds = 5;

interface Told {
  status: number;
  code: string;
  vi: string;
  en: string;
  details: Record<string, unknown>;
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const told = tell(error, request.id);
  const isExpected = error instanceof Problem;
  if (told.status >= 500 && !isExpected)
    request.log.error({ err: error, reference: request.id }, "unexpected");
  const english = (request.headers["accept-language"] ?? "").toLowerCase().startsWith("en");
  // A refusal that ends by itself says when, in the header of RFC 9110 too.
  if (told.status === 503) reply.header("retry-after", String(told.details.seconds ?? busySeconds));
  const title = titles[told.status] ?? { vi: "Chưa thực hiện được", en: "Failed" };
  return reply
    .code(told.status)
    .type("application/problem+json")
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send({
      type: `urn:ansinh:problem:${told.code}`,
      title: english ? title.en : title.vi,
      status: told.status,
      detail: english ? told.en : told.vi,
      code: told.code,
      vi: told.vi,
      en: told.en,
      details: told.details,
      reference: request.id,
    });
}

function tell(error: unknown, reference: string): Told {
  if (error instanceof Problem) {
    const { code, vi, en, details } = error;
    return { status: statusOf[error.kind], code, vi, en, details };
  }
  const { validation, statusCode = 500, message = "" } = error as Partial<FastifyError>;
  if (validation) return tell(platformProblems.invalidInput({ fields: validation.map(fieldOf) }), reference);
  if (statusCode === 413) {
    const vi = "Tệp hoặc nội dung gửi lên vượt dung lượng cho phép. Đề nghị tách tệp rồi gửi lại.";
    return {
      status: 413,
      code: "platform.tooLarge",
      vi,
      en: "What was sent is too large. Please split it.",
      details: {},
    };
  }
  if (statusCode < 500) {
    const vi = `Yêu cầu chưa đúng: ${message}.`;
    return {
      status: statusCode,
      code: "platform.badRequest",
      vi,
      en: `Bad request: ${message}.`,
      details: {},
    };
  }
  if (statusCode === 503) {
    const vi = "Hệ thống đang xử lý nhiều yêu cầu. Đề nghị thử lại sau ít giây.";
    return {
      status: 503,
      code: "platform.overloaded",
      vi,
      en: "Too many requests at once. Please retry.",
      details: {},
    };
  }
  const vi = `Có lỗi ngoài dự kiến. Đề nghị thử lại; nếu vẫn lỗi, báo quản trị viên mã ${reference}.`;
  const en = `Something unexpected went wrong. Please retry, or give your administrator the reference ${reference}.`;
  return { status: 500, code: "platform.unexpected", vi, en, details: {} };
}

function fieldOf(issue: { instancePath?: string; message?: string }): string {
  return `${(issue.instancePath ?? "").replace(/^\//, "").replaceAll("/", ".")}: ${issue.message ?? ""}`;
}
