import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PersonStanding } from "@throughline/model/person";
import { ProblemError } from "@throughline/server/contract/client";
import type { PersonView } from "@throughline/server/contract/person-endpoints";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { standingWords } from "../../ui/person-words.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { AgeForm } from "./age-form.tsx";
import { ConsentTable } from "./consent-table.tsx";
import { ControllersSection } from "./controllers-section.tsx";
import { SamePerson } from "./same-person.tsx";
import { StandingSelect } from "./standing-select.tsx";

/** The person of a case file, without a name: how they stand, whether they are a child, and what they agreed to. Nothing where it is not the reader's own. */
export function PersonSection({ caseFileId }: { caseFileId: string }) {
  const answer = useQuery({ queryKey: ["case-person", caseFileId], queryFn: () => client.casePerson({ caseFileId }), retry: false });
  if (answer.isError && answer.error instanceof ProblemError && answer.error.status === 404) return null;
  if (answer.isError) return <ProblemNote error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.isPending) return null;
  const { person, maySet, samePerson } = answer.data;
  return (
    <>
      <section aria-labelledby="the-person">
        <Title order={2} size="h5" mt="md" id="the-person">
          The person
        </Title>
        <Text size="sm" c="var(--tl-ink2)">
          Whose account this is. No name is kept here, and none is asked for.
        </Text>
        <Stack gap="sm" mt="xs">
          <Standing caseFileId={caseFileId} person={person} maySet={maySet} />
          <AgeForm key={`${person.ageBand} ${person.minor}`} caseFileId={caseFileId} person={person} maySet={maySet.age} />
          <ConsentTable caseFileId={caseFileId} consents={person.consents} maySet={maySet.consent} />
        </Stack>
      </section>
      <SamePerson caseFileId={caseFileId} judged={samePerson} />
      <ControllersSection caseFileId={caseFileId} mayName={maySet.controller} />
    </>
  );
}

interface StandingProps {
  readonly caseFileId: string;
  readonly person: PersonView;
  readonly maySet: { readonly protection: boolean; readonly standing: boolean };
}

function Standing({ caseFileId, person, maySet }: StandingProps) {
  const queries = useQueryClient();
  const protect = useMutation({
    mutationFn: () => client.personProtect({ caseFileId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["case-person", caseFileId] }),
  });
  const { name, says } = standingWords[person.standing];
  return (
    <div>
      <Group gap="xs">
        <Text>
          <b>{name}.</b> {says}
        </Text>
        {person.standing !== "protected" && maySet.protection ? (
          <Button size="xs" onClick={() => protect.mutate()} loading={protect.isPending}>
            Protect this person
          </Button>
        ) : null}
      </Group>
      {person.standingSet === null ? null : (
        <Text size="sm" c="var(--tl-ink2)">
          {person.standingBasis === "" ? null : (
            <>
              Basis: <bdi>{person.standingBasis}</bdi> ·{" "}
            </>
          )}
          set by <bdi>{person.standingSet.by}</bdi>, <time dateTime={person.standingSet.at}>{person.standingSet.at.slice(0, 10)}</time>
        </Text>
      )}
      {protect.isError ? <ProblemNote error={protect.error} /> : null}
      {maySet.standing ? <StandingForm caseFileId={caseFileId} /> : null}
    </div>
  );
}

/** Out of protection, or from one standing to another: an approver's, with a basis. */
function StandingForm({ caseFileId }: { caseFileId: string }) {
  const [isOpen, setOpen] = useState(false);
  const [standing, setStanding] = useState<PersonStanding>("witness");
  const [basis, setBasis] = useState("");
  const queries = useQueryClient();
  const set = useMutation({
    mutationFn: () => client.personStandingSet({ caseFileId, standing, basis }),
    onSuccess: async () => {
      setOpen(false);
      setBasis("");
      await queries.invalidateQueries({ queryKey: ["case-person", caseFileId] });
    },
  });
  if (!isOpen)
    return (
      <Button variant="default" size="xs" mt={6} onClick={() => setOpen(true)}>
        Change how they stand
      </Button>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt={6} maw={520}>
        <StandingSelect standing={standing} onStanding={setStanding} />
        <Textarea
          label="Basis"
          description="What shows it, and where it stands. It is kept with the case file and erased with it."
          required
          maxLength={500}
          autosize
          value={basis}
          onChange={({ currentTarget }) => setBasis(currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" disabled={basis.trim() === ""} loading={set.isPending}>
            Set
          </Button>
          <Button variant="default" size="xs" onClick={() => setOpen(false)}>
            Cancel
          </Button>
        </Group>
        {set.isError ? <ProblemNote error={set.error} /> : null}
      </Stack>
    </form>
  );
}
