-- The span that raised the obligation, so that its messages continue the trace of their cause
alter table obligation add column traceparent text;
