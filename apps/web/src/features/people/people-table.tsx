import { Button, Group, Table, Text } from "@mantine/core";
import type { PersonView } from "@throughline/server/contract/people-endpoints";
import { useState } from "react";
import { mayOpen } from "../../app/may-open.ts";
import { sayRoles } from "../../ui/role-names.ts";
import { TableHead } from "../../ui/table-head.tsx";
import { AccessForm } from "./access-form.tsx";
import { RemoveQuestion } from "./remove-question.tsx";

type Doing = { readonly what: "change" | "remove"; readonly person: PersonView } | null;

/** Everybody of the organisation, with what they may do. `scopes` are those the reader may give. */
export function PeopleTable({ people, scopes }: { people: readonly PersonView[]; scopes: PersonView["scopes"] }) {
  const [doing, setDoing] = useState<Doing>(null);
  const close = (): void => setDoing(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="People who use the system" tabIndex={0} style={{ overflowX: "auto" }}>
      <Table>
        <TableHead columns={["Name", "May do", "Change"]} />
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.userId}>
              <Table.Td>
                <bdi>{person.name}</bdi>
                {person.isYou ? " (you)" : ""}
              </Table.Td>
              <Table.Td>
                {sayRoles(person.roles)}
                <Text size="sm" c="var(--tl-ink2)">
                  {sayReads(person)}
                </Text>
              </Table.Td>
              <Table.Td>
                <Group gap="xs">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Change what ${person.name} may do`}
                    onClick={() => setDoing({ what: "change", person })}
                  >
                    Change…
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Remove ${person.name}`}
                    onClick={() => setDoing({ what: "remove", person })}
                  >
                    Remove…
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {doing?.what === "change" ? <AccessForm person={doing.person} scopes={scopes} onClose={close} /> : null}
      {doing?.what === "remove" ? <RemoveQuestion person={doing.person} onClose={close} /> : null}
    </section>
  );
}

/** Whose case files somebody reads by their roles and scopes; scopes alone let nobody read. */
function sayReads({ roles, scopes }: PersonView): string {
  if (mayOpen(roles, "/leads") && scopes.length > 0)
    return `reads case files of ${scopes.map(({ organisation }) => organisation).join(", ")}`;
  return mayOpen(roles, "/import") ? "sees their own imports" : "reads no case files";
}
