// @vitest-environment node
import { expect, it } from "vitest";
import { pastedText } from "./pasted-text.ts";

const around = [
  " ",
  "\u00A0",
  "\u200B",
  "\u200E",
  "\u200F",
  "\u2060",
  "\uFEFF",
  "\u202A",
  "\u2069",
  "\u3000",
  "\t",
  "\r\n",
  "\u2028",
  "\0",
  "\u00AD",
  "\u034F",
  "\u061C",
  "\u0085",
  "\u180E",
  "\u200C",
  "\u200D",
  "\u2028",
  "\u205F",
  "\u2066\u200F\t",
  "\u2800",
  "\u3164",
  "\uFFA0",
  "\u{E0001}",
  "\u{E0020}",
  "\u{E0100}",
  "\uFE0F",
  "\u17B4",
  "\u180B",
  "\u2065",
];

it.each(around)("takes %j away from both ends of a key", (blank) => {
  expect(pastedText("api_key", `${blank}${blank}sk_live ${blank}1${blank}`)).toBe(`sk_live ${blank}1`);
});

it.each([
  "password",
  "Password",
  "PASSWORD",
  "passphrase",
  "passwd",
  "pwd",
  "db_password",
  "dbPassword",
  "DB_PASS",
  "smtpPass",
  "smtp.pwd",
  "user-passwd",
  "password2",
  "Password (optional)",
  "Account password:",
  "Database Password *",
  "Passwort",
  "Kennwort (wird verschlüsselt)",
  "Mot de passe",
  "Contraseña",
  "Contraseña".normalize("NFD"),
  "Senha",
  "パスワード",
  "كلمة المرور",
  "كلمة السر",
])("leaves a person's %s as it is", (name) => {
  expect(pastedText(name, " correct horse\u00A0")).toBe(" correct horse\u00A0");
});

it.each([
  "api_password_key",
  "passwordToken",
  "password_id",
  "compass",
  "token",
  "secret",
  "passport",
  "pwd_hash",
  "subdomain",
  "Password token (optional)",
  "API key (not your password)",
  "Passwortschlüssel",
])("takes the blanks around %s away", (name) => expect(pastedText(name, "\u200Bvalue\n")).toBe("value"));

it("keeps the lines of a key that has several", () => {
  const key = "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n\n-----END PRIVATE KEY-----";
  expect(pastedText("private_key", `\uFEFF${key}\n\n`)).toBe(key);
});

it("reads a megabyte of blanks in no time", () => {
  const before = performance.now();
  expect(pastedText("key", `a${" ".repeat(1_000_000)}b${" ".repeat(1_000_000)}`)).toHaveLength(1_000_002);
  expect(performance.now() - before).toBeLessThan(1000);
});
