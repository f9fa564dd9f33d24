// One file: each late file more costs some bytes at once with bundlers that split as esbuild does.
export { MoreFilters } from "../execution-list/more-filters.tsx";
export { RunList } from "../execution-list/run-list.tsx";
export { RunDetail } from "./run-detail.tsx";
