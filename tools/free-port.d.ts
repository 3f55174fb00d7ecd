/** A TCP port on loopback that nothing listens on at this moment. */
export declare function findFreePort(): Promise<number>;
//# sourceMappingURL=free-port.d.ts.map