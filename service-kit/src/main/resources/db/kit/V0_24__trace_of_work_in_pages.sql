-- The span that added the task, so that its pages continue the trace
alter table paged_task add column traceparent text;
