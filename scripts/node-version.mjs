// Node must be new enough to run An Sinh at all; below the oldest maintained line it is told so.
import { fail } from "./process.mjs";

const versionMin = [20, 19];
const maintainedMajorMin = 22;

export function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [majorMin = 0, minorMin = 0] = versionMin;
  if (major < majorMin || (major === majorMin && minor < minorMin)) {
    fail(
      `Node ${process.versions.node} quá cũ: cần từ ${versionMin.join(".")}, nên dùng bản LTS mới nhất.`,
      `Node ${process.versions.node} is too old: ${versionMin.join(".")} or later is needed, the latest LTS is best.`,
    );
  }
  if (major < maintainedMajorMin) {
    process.stderr.write(
      `Lưu ý: Node ${process.versions.node} không còn được vá lỗi bảo mật; nên nâng lên Node 24.\n` +
        `Note: Node ${process.versions.node} gets no security fixes any more; Node 24 is better.\n`,
    );
  }
}
