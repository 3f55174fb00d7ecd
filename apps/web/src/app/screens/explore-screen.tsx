import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ExplorePage } from "../../features/explore/explore-page.tsx";

const route = getRouteApi("/explore");

/** The canvas, with its nodes and selection in the URL. */
export function ExploreScreen() {
  const navigate = useNavigate();
  const { nodes = [], selected } = route.useSearch();
  return (
    <ExplorePage
      nodes={nodes}
      selected={selected ?? null}
      onChange={(next) =>
        void navigate({
          to: "/explore",
          search: { nodes: [...next.nodes], ...(next.selected === null ? {} : { selected: next.selected }) },
          replace: next.nodes.join() === nodes.join(),
        })
      }
    />
  );
}
