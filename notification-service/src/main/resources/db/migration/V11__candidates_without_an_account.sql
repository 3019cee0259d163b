-- Who applied on paper cannot sign in, and is not told to
alter table contact
    add column account boolean not null default true;
