import "./engine-global-setup.ts";
import { inject } from "vitest";

process.env["NEO4J_URI"] = inject("neo4jUri");
process.env["NEO4J_USER"] = "neo4j";
process.env["NEO4J_PASSWORD"] = "neo4j";
