import { Button, Group, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, lazy, Suspense, useState } from "react";
import { ProblemNote } from "./problem-note.tsx";

const QrCode = lazy(async () => ({ default: (await import("./qr-code.tsx")).QrCode }));

interface SecretFormProps {
  readonly secret: string;
  readonly uri: string;
  readonly onCode: (code: string) => void;
  readonly isPending: boolean;
  /** What went wrong with the last code; null while nothing did. */
  readonly error: unknown;
  readonly leave: { readonly words: string; readonly onLeave: () => void };
}

/** A secret for the reader's authenticator app, and the first code that shows it arrived there. */
export function SecretForm({ secret, uri, onCode, isPending, error, leave }: SecretFormProps) {
  const [code, setCode] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onCode(code);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <Text>Scan this with your authenticator app, or type the key below it into the app.</Text>
        <Suspense fallback={<Skeleton height={220} width={220} role="status" aria-label="Loading" />}>
          <QrCode text={uri} label="QR code of the key below" />
        </Suspense>
        <Text>
          Key: <span className="tl-mono">{secret}</span>
        </Text>
        <TextInput
          label="The six digits that the app shows now"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={isPending}>
            Turn it on
          </Button>
          <Button variant="default" onClick={leave.onLeave}>
            {leave.words}
          </Button>
        </Group>
      </Stack>
      {error === null ? null : <ProblemNote error={error} />}
    </form>
  );
}
