import { connect } from "node:net";

/** Writes bytes to a port of this machine and gives everything that comes back until the other side, or a second, ends it. */
export function speakHttp(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      answer += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answer));
    socket.setTimeout(1_000, () => socket.destroy());
  });
}
