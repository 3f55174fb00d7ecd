import { Anchor, Text } from "@mantine/core";
import { pageWithPasskeys } from "./passkey.ts";

/** Says in words why there are no passkeys here, and where there are. */
export function PasskeyHindrance({ hindrance }: { hindrance: "address" | "browser" }) {
  if (hindrance === "browser")
    return <Text role="note">This browser has no passkeys that work here. A newer Chrome, Edge or Firefox has.</Text>;
  const page = pageWithPasskeys();
  return (
    <Text role="note">
      Passkeys work at this machine's name, and this page is open at its number. Open{" "}
      <Anchor href={page} underline="always" style={{ overflowWrap: "anywhere" }}>
        {new URL(page).origin}
      </Anchor>{" "}
      instead, and sign in there.
    </Text>
  );
}
