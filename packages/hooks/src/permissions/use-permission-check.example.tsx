import { useApplications, usePermissionCheck } from "@cobalt-kit/hooks";

export function Example() {
  const { data: applications } = useApplications();
  const check = usePermissionCheck("canConnect");
  return (
    <ul>
      {applications?.slice(0, 8).map((application) => {
        const { allowed, reason } = check(application);
        return (
          <li key={application.slug}>
            {application.name}: {allowed ? "you may connect it" : (reason ?? "ask your administrator")}
          </li>
        );
      })}
    </ul>
  );
}
