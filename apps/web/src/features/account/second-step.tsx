import { Button, Group, Skeleton, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { EnrolSecondStep } from "./enrol-second-step.tsx";
import { RemoveSecondStep } from "./remove-second-step.tsx";
import { RenewRecoveryCodes } from "./renew-recovery-codes.tsx";

/** Fewer recovery codes than this are worth a word. */
const fewCodes = 3;

/** Whether signing in asks for a code, and turning that on or off. */
export function SecondStep() {
  const queries = useQueryClient();
  const kept = useQuery({ queryKey: ["second-step"], queryFn: () => client.secondStep({}) });
  /* Apart from what is kept: the recovery codes stay on the screen when the second step is on. */
  const [doing, setDoing] = useState<"enrol" | "remove" | null>(null);
  const look = (): void => {
    for (const key of ["second-step", "sessions"]) void queries.invalidateQueries({ queryKey: [key] });
  };
  const close = (): void => {
    setDoing(null);
    look();
  };
  if (kept.isPending) return <Skeleton height={80} aria-label="Loading" />;
  if (kept.isError) return <ProblemNote error={kept.error} retry={() => void kept.refetch()} />;
  const { isOn, recoveryCodes } = kept.data;
  return (
    <section aria-label="Second step">
      <Title order={2} size="h5">
        Second step: {isOn ? "on" : "off"}
      </Title>
      <Text mb="sm">
        {isOn
          ? `Signing in asks for a code of your authenticator app. ${sayCodes(recoveryCodes)}`
          : "With it on, your password alone lets nobody in: a code of an authenticator app on your phone is asked as well."}
      </Text>
      {doing === null ? (
        <Group>
          <Button variant={isOn ? "default" : "filled"} onClick={() => setDoing(isOn ? "remove" : "enrol")}>
            {isOn ? "Turn it off…" : "Turn it on…"}
          </Button>
          {isOn ? <RenewRecoveryCodes onRenewed={look} /> : null}
        </Group>
      ) : null}
      {doing === "enrol" ? <EnrolSecondStep onEnrolled={look} onClose={close} /> : null}
      {doing === "remove" ? <RemoveSecondStep onClose={close} /> : null}
    </section>
  );
}

function sayCodes(left: number): string {
  const words = `You have ${left} recovery ${left === 1 ? "code" : "codes"} left.`;
  return left < fewCodes ? `${words} Take ten new ones.` : words;
}
