import { Button, Text, Title } from "@mantine/core";
import { LocalTime } from "../../ui/local-time.tsx";

/** An invitation whose link was just made. */
export interface SentInvitation {
  readonly name: string;
  readonly token: string;
  readonly until: string;
}

/** The link of an invitation, this once: the server keeps no copy. The token stands behind the `#`, which never reaches a log. */
export function InvitationLink({ sent, onClose }: { sent: SentInvitation; onClose: () => void }) {
  return (
    <div role="status" style={{ background: "var(--tl-accent-soft)", borderRadius: 6, padding: 12 }}>
      <Title order={2} size="h5">
        The link for <bdi>{sent.name}</bdi>
      </Title>
      <Text mb="xs">
        Give it to them yourself, by a way that only they read. Whoever opens it first sets the password. It holds once, until{" "}
        <LocalTime at={sent.until} />, and is not shown again.
      </Text>
      <Text className="tl-mono" mb="sm">
        {`${window.location.origin}/invitation#${sent.token}`}
      </Text>
      <Button variant="default" onClick={onClose}>
        I have passed it on
      </Button>
    </div>
  );
}
