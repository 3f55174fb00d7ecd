import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { client } from "../../app/client.ts";
import { findPasskeyHindrance } from "../../app/passkey.ts";
import { PasskeyButton } from "../../app/passkey-button.tsx";
import { PasskeyHindrance } from "../../app/passkey-hindrance.tsx";
import { CodeForm } from "./code-form.tsx";

interface SecondStepFormProps {
  readonly ticket: string;
  readonly secondSteps: readonly ("passkey" | "app")[];
  readonly onSignedIn: () => Promise<void>;
  readonly onBack: () => void;
  /** What is said once somebody was let in and is still here. */
  readonly children: ReactNode;
}

/** The second step of signing in: the passkey first, for whoever has one here, else a code. */
export function SecondStepForm({ ticket, secondSteps, onSignedIn, onBack, children }: SecondStepFormProps) {
  const hasPasskey = secondSteps.includes("passkey");
  const hindrance = hasPasskey ? findPasskeyHindrance() : null;
  const [isCode, setCode] = useState(!hasPasskey || hindrance !== null);
  const [isIn, setIn] = useState(false);
  const label = secondSteps.includes("app") ? "Code of your authenticator app, or a recovery code" : "One of your recovery codes";
  return (
    <Stack>
      <Text>Your password is right. Now the second step.</Text>
      {hindrance === null ? null : <PasskeyHindrance hindrance={hindrance} />}
      {isCode ? (
        <CodeForm ticket={ticket} label={label} onSignedIn={onSignedIn} onBack={onBack}>
          {children}
        </CodeForm>
      ) : (
        <>
          <PasskeyButton
            ask={() => client.signInPasskeyBegin({ ticket })}
            send={(used) => client.signInPasskey({ ticket, used })}
            onTaken={() => {
              setIn(true);
              return onSignedIn();
            }}
          />
          <Group>
            <Button variant="default" onClick={() => setCode(true)}>
              Use a code instead
            </Button>
            <Button variant="default" onClick={onBack}>
              Back
            </Button>
          </Group>
          {isIn ? children : null}
        </>
      )}
    </Stack>
  );
}
