import { useInfinitePrivateWorkflows } from "@cobalt-kit/hooks";

export function Example() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = useInfinitePrivateWorkflows({ limit: 2 });
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <>
      <ul>
        {data?.pages
          .flatMap(({ items }) => items)
          .map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
      </ul>
      {hasNextPage && (
        <button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          More
        </button>
      )}
    </>
  );
}
