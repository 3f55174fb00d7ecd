import { createServer } from "node:net";
import { ThroughlineError } from "@throughline/model/throughline-error";
/** A TCP port on loopback that nothing listens on at this moment. */
export function findFreePort() {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once("error", reject);
        probe.listen(0, "127.0.0.1", () => {
            const address = probe.address();
            probe.close(() => {
                if (address === null || typeof address === "string")
                    reject(new ThroughlineError("no-free-port", "Loopback gave no port."));
                else
                    resolve(address.port);
            });
        });
    });
}
//# sourceMappingURL=free-port.js.map