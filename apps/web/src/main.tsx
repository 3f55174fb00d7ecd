import "@mantine/core/styles.css";
import "./app/fonts.ts";
import "./app/theme.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);
