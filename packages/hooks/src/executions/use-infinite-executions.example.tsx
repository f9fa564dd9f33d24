import { useInfiniteExecutions } from "@cobalt-kit/hooks";

export function Example() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = useInfiniteExecutions({ limit: 4 });
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <>
      <ul>
        {data?.pages
          .flatMap(({ items }) => items)
          .map(({ id, workflow, status }) => (
            <li key={id}>
              {workflow?.name}: {status}
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Older ones
        </button>
      )}
    </>
  );
}
