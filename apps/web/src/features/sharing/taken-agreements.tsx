import { Text, Title } from "@mantine/core";
import type { AgreementView } from "@throughline/server/contract/sharing-endpoints";
import { LocalTime } from "../../ui/local-time.tsx";
import { sayTaken } from "./agreement-words.ts";

/** What other organisations opened to the reader's: theirs to give and to end. */
export function TakenAgreements({ taken }: { taken: readonly AgreementView[] }) {
  return (
    <section aria-label="What others opened to you">
      <Title order={2} size="h5">
        What others opened to you
      </Title>
      {taken.length === 0 ? <Text>Nothing. An administrator of theirs can open something to you; you cannot.</Text> : null}
      <ul style={{ listStyle: "none", padding: 0, margin: "8px 0" }}>
        {taken.map((agreement) => (
          <li key={agreement.organisationId} style={{ borderTop: "1px solid var(--tl-line)", padding: "8px 0" }}>
            <Text>
              <bdi>{sayTaken(agreement)}</bdi>
            </Text>
            <Text size="sm" c="var(--tl-ink2)" style={{ overflowWrap: "anywhere" }}>
              Speak to <bdi>{agreement.contact}</bdi>. Since <LocalTime at={agreement.at} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
