import { defineTexts } from "#app/texts/define.ts";

export const loginTexts = defineTexts("login", {
  vi: {
    page: "Đăng nhập",
    question: "Ai đang làm việc?",
    about: "Sổ an sinh xã hội: ai được hưởng gì, vì sao, từ bao giờ.",
    login: "Tên đăng nhập",
    password: "Mật khẩu",
    enter: "Đăng nhập",
    forgotten: "Quên mật khẩu: quản trị của đơn vị đặt lại giúp.",
    sampleTitle: "Tài khoản mẫu",
    sampleAbout: "Đây là dữ liệu mẫu, không có người thật. Chọn một vai để xem công việc của vai đó.",
    samplePassword: "Mật khẩu chung: {{password}}",
    take: "Vào với vai {{role}}",
  },
  en: {
    page: "Log in",
    question: "Who is working?",
    about: "The ledger of social security: who receives what, why, and since when.",
    login: "Login",
    password: "Password",
    enter: "Log in",
    forgotten: "Password forgotten: your administrator can reset it.",
    sampleTitle: "Sample logins",
    sampleAbout: "This is sample data without any real person. Choose a role to see its work.",
    samplePassword: "Password of all: {{password}}",
    take: "Enter as {{role}}",
  },
});
