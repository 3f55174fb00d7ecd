import { Button, Text, Title } from "@mantine/core";
import { useState } from "react";
import { EnrolSecondStep } from "./enrol-second-step.tsx";
import { RemoveSecondStep } from "./remove-second-step.tsx";

/** Turning the authenticator app on and off. */
export function AuthenticatorApp({ isOn, onChanged }: { isOn: boolean; onChanged: () => void }) {
  /* Apart from what is kept: the recovery codes stay on the screen when the app is on. */
  const [doing, setDoing] = useState<"enrol" | "remove" | null>(null);
  const close = (): void => {
    setDoing(null);
    onChanged();
  };
  return (
    <section aria-label="Authenticator app">
      <Title order={3} size="h6">
        Authenticator app
      </Title>
      <Text mb="sm">
        {isOn
          ? "Six digits that an app on your phone shows let you in as well."
          : "An app on your phone shows six digits to type, where a passkey does not work. Unlike a passkey, they can be lured out of you by a page that looks like this one."}
      </Text>
      {doing === null ? (
        <Button variant="default" onClick={() => setDoing(isOn ? "remove" : "enrol")}>
          {isOn ? "Turn it off…" : "Turn it on…"}
        </Button>
      ) : null}
      {doing === "enrol" ? <EnrolSecondStep onEnrolled={onChanged} onClose={close} /> : null}
      {doing === "remove" ? <RemoveSecondStep onClose={close} /> : null}
    </section>
  );
}
