import "./explore.css";
import { Button, Center, Loader, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { client } from "../../app/client.ts";
import { hasWebGl } from "../../canvas/has-webgl.ts";
import { preloadStage } from "../../canvas/lazy-stage.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Workbench } from "./workbench.tsx";

export interface ExplorePageProps {
  readonly nodes: readonly string[];
  readonly selected: string | null;
  readonly onChange: (next: { nodes: readonly string[]; selected: string | null }) => void;
}

/** The canvas about the nodes that the link names. */
export function ExplorePage({ nodes, selected, onChange }: ExplorePageProps) {
  const key = nodes.join();
  useEffect(() => {
    if (hasWebGl()) preloadStage();
  }, []);
  const query = useQuery({
    queryKey: ["slice", key],
    queryFn: () => client.slice({ nodes: [...nodes], around: true, limit: 200 }),
    enabled: nodes.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (nodes.length === 0) return <NothingChosen />;
  if (query.isPending)
    return (
      <Center h="100%">
        <Loader role="status" aria-label="Loading the graph" />
      </Center>
    );
  if (query.isError) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  return (
    <Workbench
      key={key}
      slice={query.data}
      seeds={nodes}
      selected={selected === "" ? null : selected}
      onSelect={(next, seeds) => onChange({ nodes: seeds, selected: next })}
    />
  );
}

function NothingChosen() {
  return (
    <Center h="100%" p="md">
      <Stack maw={460} gap="sm" align="start">
        <Text component="h1" fw={600} size="lg">
          Choose a lead to begin
        </Text>
        <Text>
          The canvas opens around what you choose: an identifier that several people's case files share, or one case file. From there you
          expand what is linked to it, step by step.
        </Text>
        <Button renderRoot={(props) => <Link to="/leads" search={{}} {...props} />}>Go to the leads</Button>
        <Text size="sm" c="dimmed">
          Or press Ctrl+K and type or paste any identifier or case reference.
        </Text>
      </Stack>
    </Center>
  );
}
