import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { PasskeyView } from "@throughline/server/contract/passkey-endpoints";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { MakePasskeyForm } from "../../app/make-passkey-form.tsx";
import { findPasskeyHindrance } from "../../app/passkey.ts";
import { PasskeyHindrance } from "../../app/passkey-hindrance.tsx";
import { LocalTime } from "../../ui/local-time.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { RecoveryCodes } from "../../ui/recovery-codes.tsx";

interface PasskeysProps {
  readonly passkeys: readonly PasskeyView[];
  readonly onChanged: () => void;
}

/** The reader's passkeys: add one, remove one. */
export function Passkeys({ passkeys, onChanged }: PasskeysProps) {
  return (
    <section aria-label="Passkeys">
      <Title order={3} size="h6">
        Passkeys
      </Title>
      <Text>
        A passkey is on this computer, a security key or a phone, which asks for your fingerprint, face or PIN. It answers this address
        alone: a page that only looks like this one gets nothing of it. Have two, on two devices.
      </Text>
      <ul style={{ listStyle: "none", padding: 0, margin: "8px 0" }}>
        {passkeys.map((passkey) => (
          <OwnPasskey key={passkey.passkeyId} passkey={passkey} onRemoved={onChanged} />
        ))}
      </ul>
      <AddPasskey isFirst={passkeys.length === 0} onAdded={onChanged} />
    </section>
  );
}

function OwnPasskey({ passkey, onRemoved }: { passkey: PasskeyView; onRemoved: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => client.passkeyRemove({ passkeyId: passkey.passkeyId }),
    onSuccess: onRemoved,
    onError: () => setAsking(false),
  });
  return (
    <li style={{ borderTop: "1px solid var(--tl-line)", padding: "8px 0" }}>
      <Group justify="space-between">
        <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <b>
            <bdi>{passkey.name}</bdi>
          </b>
          <Text size="sm" c="var(--tl-ink2)">
            Added <LocalTime at={passkey.addedAt} />, {passkey.usedAt === null ? "not used yet" : "last used "}
            {passkey.usedAt === null ? null : <LocalTime at={passkey.usedAt} />}
          </Text>
        </div>
        {isAsking ? (
          <Group gap="xs">
            <Button color="red" onClick={() => remove.mutate()} loading={remove.isPending}>
              Remove it
            </Button>
            <Button autoFocus variant="default" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          </Group>
        ) : (
          <Button variant="default" onClick={() => setAsking(true)} aria-label={`Remove ${passkey.name}…`}>
            Remove…
          </Button>
        )}
      </Group>
      {isAsking ? (
        <Text size="sm" role="status">
          It will let you in no more. Delete it on the device as well.
        </Text>
      ) : null}
      {remove.isError ? <ProblemNote error={remove.error} /> : null}
    </li>
  );
}

function AddPasskey({ isFirst, onAdded }: { isFirst: boolean; onAdded: () => void }) {
  const [isAdding, setAdding] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const hindrance = findPasskeyHindrance();
  if (codes.length > 0)
    return (
      <RecoveryCodes codes={codes} happened="The passkey is added, and you are signed in nowhere else." onClose={() => setCodes([])} />
    );
  if (hindrance !== null) return <PasskeyHindrance hindrance={hindrance} />;
  if (!isAdding)
    return (
      <Button variant={isFirst ? "filled" : "default"} onClick={() => setAdding(true)}>
        Add a passkey…
      </Button>
    );
  return (
    <Stack>
      <MakePasskeyForm
        ask={(name) => client.passkeyBegin({ name })}
        send={client.passkeyAdd}
        onMade={(recoveryCodes) => {
          setAdding(false);
          setCodes(recoveryCodes);
          onAdded();
        }}
        leave={{ words: "Not now", onLeave: () => setAdding(false) }}
      />
    </Stack>
  );
}
