import { defineTexts } from "#app/texts/define.ts";

export const homeTexts = defineTexts("home", {
  vi: {
    title: "Xin chào, {{name}}",
    about: "Tài khoản này chưa được giao vai trò nào.",
    empty: "Chưa có chức năng nào mở cho tài khoản này",
    ask: "Đề nghị quản trị của đơn vị giao vai trò và địa bàn, rồi đăng nhập lại.",
  },
  en: {
    title: "Welcome, {{name}}",
    about: "This account has not been given a role yet.",
    empty: "No section is open to this account yet",
    ask: "Please ask your administrator for a role and an area, then log in again.",
  },
});
