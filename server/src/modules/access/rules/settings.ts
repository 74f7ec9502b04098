export interface Settings {
  readonly kind: "sample" | "own";
  readonly host: string;
  /** Address under which browsers reach the server, where something stands before it. */
  readonly publicUrl: string | undefined;
  /** Logins of the sample that open with their documented password. */
  readonly sampleLoginsOpen: readonly string[];
}

export interface WeakSetting {
  readonly vi: string;
  readonly en: string;
}

export function isLoopback(host: string): boolean {
  return host === "::1" || host === "localhost" || /^127(\.\d{1,3}){3}$/.test(host);
}

export function isEncrypted(publicUrl: string | undefined): boolean {
  return publicUrl?.startsWith("https://") ?? false;
}

/** What one's own database must not be served with, each with its mend; a sample holds nobody real. */
export function weakSettings(settings: Settings): WeakSetting[] {
  if (settings.kind === "sample") return [];
  const weak: WeakSetting[] = [];
  if (!isLoopback(settings.host) && !isEncrypted(settings.publicUrl)) {
    weak.push({
      vi:
        `Máy chủ nghe ở ${settings.host} mà không có https: mật khẩu đi qua mạng không mã hóa. ` +
        "Cách sửa: đặt sau một proxy TLS và khai ANSINH_PUBLIC_URL=https://…, hoặc chỉ nghe ở 127.0.0.1.",
      en:
        `The server listens on ${settings.host} without https: passwords would cross the network in the open. ` +
        "Mend: put a TLS proxy before it and set ANSINH_PUBLIC_URL=https://…, or listen on 127.0.0.1 only.",
    });
  }
  if (settings.sampleLoginsOpen.length > 0) {
    const logins = settings.sampleLoginsOpen.join(", ");
    const command = settings.sampleLoginsOpen.map((login) => `ansinh user lock ${login}`).join("; ");
    weak.push({
      vi: `Tài khoản mẫu còn mở với mật khẩu ai cũng biết: ${logins}. Cách sửa: ${command}`,
      en: `Sample accounts are open with a password everybody knows: ${logins}. Mend: ${command}`,
    });
  }
  return weak;
}
