import { NativeSelect } from "@mantine/core";
import { PersonStanding, personStandings } from "@throughline/model/person";
import { standingWords } from "../../ui/person-words.ts";

/** How somebody stands, in words. */
export function StandingSelect({ standing, onStanding }: { standing: PersonStanding; onStanding: (standing: PersonStanding) => void }) {
  return (
    <NativeSelect
      label="How they stand"
      value={standing}
      onChange={({ currentTarget }) => onStanding(PersonStanding.parse(currentTarget.value))}
      data={personStandings.map((value) => ({ value, label: standingWords[value].name }))}
    />
  );
}
