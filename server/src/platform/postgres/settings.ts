import { statfs, writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";

export interface ServerSettings {
  readonly port: number;
  /** Folder of the Unix socket; empty where there is none. */
  readonly socketDir: string;
  /** False only for tests: commits then don't wait for the disk. */
  readonly durable: boolean;
}

const megabyte = 1024 * 1024;
/** Parallel queries share memory through /dev/shm; below this they could run out of it. */
const sharedMemoryBytesMin = 512 * megabyte;

/** Written anew at every start; what an administrator sets with ALTER SYSTEM goes before it. */
export async function writeSettings(pgdata: string, settings: ServerSettings): Promise<void> {
  const buffersMegabytes = Math.min(1024, Math.max(64, Math.floor(totalmem() / megabyte / 8)));
  const lines = {
    listen_addresses: "127.0.0.1",
    port: settings.port,
    unix_socket_directories: settings.socketDir,
    unix_socket_permissions: "0700",
    password_encryption: "scram-sha-256",
    max_connections: settings.durable ? 100 : 300,
    shared_buffers: `${settings.durable ? buffersMegabytes : 128}MB`,
    dynamic_shared_memory_type: await sharedMemoryKind(),
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "2GB",
    random_page_cost: 1.1,
    // Compiling a query costs more than the short queries of a screen take.
    jit: "off",
    fsync: settings.durable ? "on" : "off",
    synchronous_commit: settings.durable ? "on" : "off",
    full_page_writes: settings.durable ? "on" : "off",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    // A week of logs, one file a day, overwritten the week after.
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgresql-%a.log",
    log_truncate_on_rotation: "on",
    log_rotation_size: 0,
    log_rotation_age: "1d",
  };
  const text = Object.entries(lines).map(([name, value]) => `${name} = '${value}'`);
  await writeFile(join(pgdata, settingsFile), `${text.join("\n")}\n`, { mode: 0o644 });
}

export const settingsFile = "ansinh.conf";

async function sharedMemoryKind(): Promise<string> {
  if (process.platform === "win32") return "windows";
  if (process.platform !== "linux") return "posix";
  try {
    const { bavail, bsize } = await statfs("/dev/shm");
    return bavail * bsize >= sharedMemoryBytesMin ? "posix" : "mmap";
  } catch {
    return "mmap";
  }
}
