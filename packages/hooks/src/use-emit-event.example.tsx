import { useApplications, useEmitEvent } from "@cobalt-kit/hooks";

export function Example() {
  const { data: applications = [] } = useApplications({ tags: ["CRM"] });
  const emit = useEmitEvent();
  return (
    <ul>
      {applications.slice(0, 4).map(({ slug, name, description }) => (
        <li key={slug}>
          {/* onEvent of the provider is called with it */}
          <details onToggle={({ currentTarget }) => currentTarget.open && emit({ type: "application-viewed", slug })}>
            <summary>{name}</summary>
            {description}
          </details>
        </li>
      ))}
    </ul>
  );
}
