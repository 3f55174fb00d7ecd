import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from "@tanstack/react-router";
import { z } from "zod";
import { AuditFilters } from "../features/audit/audit-filters.ts";
import { LeadFilters } from "../features/leads/lead-filters.ts";
import { StartScreen } from "./screens/start-screen.tsx";
import { Shell } from "./shell.tsx";

/** The URL is the view: screens, filters and what is on the canvas, by opaque ids. Nothing typed by a person ever stands in it. */
const rootRoute = createRootRoute({ component: Shell, notFoundComponent: () => <Navigate to="/" /> });

const idList = z
  .array(z.string().regex(/^[ic]:[a-z0-9-]{26,36}$/))
  .max(200)
  .catch([]);

export const indexRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: StartScreen });
export const leadsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/leads",
  validateSearch: (search) => LeadFilters.catch({}).parse(search),
  component: lazyRouteComponent(() => import("./screens/leads-screen.tsx"), "LeadsScreen"),
});
export const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/explore",
  validateSearch: (search) => z.object({ nodes: idList.optional(), selected: z.string().optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import("./screens/explore-screen.tsx"), "ExploreScreen"),
});
export const caseFilesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/case-files",
  validateSearch: (search) => z.object({ caseFile: z.uuid().optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import("./screens/case-files-screen.tsx"), "CaseFilesScreen"),
});
export const checkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/check",
  component: lazyRouteComponent(() => import("../features/check/check-page.tsx"), "CheckPage"),
});
export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import",
  validateSearch: (search) => z.object({ import: z.uuid().optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import("./screens/import-screen.tsx"), "ImportScreen"),
});
export const packetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/packet",
  component: lazyRouteComponent(() => import("../features/packet/packet-page.tsx"), "PacketPage"),
});

export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/audit",
  validateSearch: (search) => AuditFilters.parse(search),
  component: lazyRouteComponent(() => import("./screens/audit-screen.tsx"), "AuditScreen"),
});

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account",
  component: lazyRouteComponent(() => import("./screens/account-screen.tsx"), "AccountScreen"),
});

export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/people",
  component: lazyRouteComponent(() => import("../features/people/people-page.tsx"), "PeoplePage"),
});

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./screens/invitation-screen.tsx"), "InvitationScreen"),
});

export const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/inbox",
  component: lazyRouteComponent(() => import("../features/inbox/inbox-page.tsx"), "InboxPage"),
});

export const keepingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/keeping",
  component: lazyRouteComponent(() => import("../features/keeping/keeping-page.tsx"), "KeepingPage"),
});

export const sharingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sharing",
  component: lazyRouteComponent(() => import("../features/sharing/sharing-page.tsx"), "SharingPage"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    indexRoute,
    leadsRoute,
    exploreRoute,
    caseFilesRoute,
    checkRoute,
    importRoute,
    packetRoute,
    auditRoute,
    accountRoute,
    peopleRoute,
    invitationRoute,
    inboxRoute,
    keepingRoute,
    sharingRoute,
  ]),
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
