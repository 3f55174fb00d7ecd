import { Button, Group, Text, Title } from "@mantine/core";
import type { AgreementView } from "@throughline/server/contract/sharing-endpoints";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { LocalTime } from "../../ui/local-time.tsx";
import { AgreementForm, type Other } from "./agreement-form.tsx";
import { endMeans, learnsWords } from "./agreement-words.ts";
import { EndQuestion } from "./end-question.tsx";

type Given = AgreementView & { readonly by: string };
type Doing = { readonly what: "change" | "end"; readonly agreement: Given } | null;

/** What others learn of one's own case files; those without an agreement learn nothing. */
export function GivenAgreements({ given, others }: { given: readonly Given[]; others: readonly Other[] }) {
  const [doing, setDoing] = useState<Doing>(null);
  const close = (): void => setDoing(null);
  const without = others.filter(({ organisationId }) => !given.some((one) => one.organisationId === organisationId));
  return (
    <section aria-label="What others learn of your case files">
      <Title order={2} size="h5">
        What others learn of your case files
      </Title>
      <ul style={{ listStyle: "none", padding: 0, margin: "8px 0" }}>
        {given.map((agreement) => (
          <li key={agreement.organisationId} style={{ borderTop: "1px solid var(--tl-line)", padding: "8px 0" }}>
            <Group justify="space-between" align="start">
              <div style={{ minWidth: 0, flex: "1 1 260px" }}>
                <b>
                  <bdi>{agreement.organisation}</bdi>
                </b>
                <Text>
                  {learnsWords[agreement.learns]}: {agreement.roles.join(", ")}
                </Text>
                <Text size="sm" c="var(--tl-ink2)" style={{ overflowWrap: "anywhere" }}>
                  They may speak to <bdi>{agreement.contact}</bdi>. Agreed by <bdi>{agreement.by}</bdi>, <LocalTime at={agreement.at} />
                </Text>
              </div>
              <Group gap="xs">
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => setDoing({ what: "change", agreement })}
                  aria-label={`Change what ${agreement.organisation} learns`}
                >
                  Change…
                </Button>
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => setDoing({ what: "end", agreement })}
                  aria-label={`End what ${agreement.organisation} learns`}
                >
                  End…
                </Button>
              </Group>
            </Group>
          </li>
        ))}
      </ul>
      {without.length === 0 ? null : (
        <Text>
          Nothing: <bdi>{without.map(({ organisation }) => organisation).join(", ")}</bdi>
        </Text>
      )}
      {doing?.what === "change" ? <AgreementForm others={others} before={doing.agreement} onClose={close} /> : null}
      {doing?.what === "end" ? <EndAgreement agreement={doing.agreement} onClose={close} /> : null}
    </section>
  );
}

function EndAgreement({ agreement: { organisationId, organisation, learns }, onClose }: { agreement: Given; onClose: () => void }) {
  return (
    <EndQuestion
      title={
        <>
          End what <bdi>{organisation}</bdi> learns
        </>
      }
      end={() => client.sharingEnd({ takerId: organisationId })}
      queryKey="sharing"
      onClose={onClose}
    >
      {endMeans[learns]} What they have read or written down meanwhile, they have.
    </EndQuestion>
  );
}
